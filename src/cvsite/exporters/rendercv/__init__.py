"""The CV as YAML for RenderCV, which makes PDFs of it (docs.rendercv.com, 2.8)."""
