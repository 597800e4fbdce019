r"""The signs of formulas by the name of their macro, for formulas as plain text."""

from collections.abc import Mapping

_GREEK = (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι "
    "kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ "
    "upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π "
    "Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω"
)
_RELATIONS = (
    "leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ "
    "cong ≅ equiv ≡ propto ∝ prec ≺ succ ≻ in ∈ ni ∋ notin ∉ subset ⊂ supset ⊃ subseteq ⊆ "
    "supseteq ⊇ subsetneq ⊊ supsetneq ⊋ preceq ⪯ succeq ⪰ asymp ≍ doteq ≐ nmid ∤ trianglelefteq ⊴ "
    "perp ⊥ parallel ∥ mid | vdash ⊢ models ⊨ lesssim ≲ gtrsim ≳ lt < gt >"
)
_OPERATORS = (
    "pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • cap ∩ cup ∪ setminus ∖ oplus ⊕ "
    "otimes ⊗ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ sum ∑ prod ∏ int ∫ oint ∮ partial ∂ "
    "nabla ∇ iint ∬ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigwedge ⋀ bigvee ⋁ odot ⊙ "
    "ominus ⊖ ltimes ⋉ rtimes ⋊ sqcup ⊔ uplus ⊎ smallsetminus ∖ bmod mod "
    "forall ∀ exists ∃ colon : backslash \\"
)
_ARROWS = (
    "to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ "
    "Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ longmapsto ⟼ "
    "hookrightarrow ↪ hookleftarrow ↩ twoheadrightarrow ↠ rightsquigarrow ⇝ Longrightarrow ⟹ "
    "Longleftrightarrow ⟺ longleftrightarrow ⟷ uparrow ↑ downarrow ↓"
)
_OTHERS = (
    "infty ∞ emptyset ∅ varnothing ∅ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ prime ′ dagger † ddagger ‡ "
    "wp ℘ dotsc … dotsb ⋯ "
    "ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ "
    "vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ | ‖ % % # # & & $ $ _ _ { { } } degree ° "
    "angle ∠ slash / triangle △ square □ diamond ⋄ top ⊤ bot ⊥ AA Å"
)

_WORDS = f"{_GREEK} {_RELATIONS} {_OPERATORS} {_ARROWS} {_OTHERS}".split()

MATH_SYMBOLS: Mapping[str, str] = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
"""What a macro of a formula looks like."""

MATH_ACCENTS: Mapping[str, str] = {
    "acute": "\N{COMBINING ACUTE ACCENT}",
    "bar": "\N{COMBINING MACRON}",
    "breve": "\N{COMBINING BREVE}",
    "check": "\N{COMBINING CARON}",
    "ddot": "\N{COMBINING DIAERESIS}",
    "dot": "\N{COMBINING DOT ABOVE}",
    "grave": "\N{COMBINING GRAVE ACCENT}",
    "hat": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "overline": "\N{COMBINING OVERLINE}",
    "tilde": "\N{COMBINING TILDE}",
    "vec": "\N{COMBINING RIGHT ARROW ABOVE}",
    "widehat": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "widetilde": "\N{COMBINING TILDE}",
}
"""The character that follows a letter to put an accent of a formula on it."""

UNSEEN = frozenset(
    {
        *("left", "right", "middle", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg"),
        *(
            "displaystyle",
            "textstyle",
            "scriptstyle",
            "limits",
            "nolimits",
            "rm",
            "bf",
            "it",
            "cal",
        ),
        *("mathbb", "mathbf", "mathcal", "mathfrak", "mathit", "mathnormal", "mathrm", "mathscr"),
        *("mathsf", "mathtt", "mathop", "mathrel", "mathbin", "boldsymbol", "bm", "operatorname"),
        *(
            "text",
            "textbf",
            "textit",
            "textnormal",
            "textrm",
            "textsc",
            "textsf",
            "texttt",
            "textup",
        ),
        *("mbox", "hbox", "ensuremath", "emph", "underline", "!", "/", "-"),
        *("mathbbm", "mathds", "overset", "stackrel", "underset"),
    }
)
"""Macros that change how what follows looks, and are no signs themselves."""

MATH_SPACES = frozenset({",", ";", ":", " ", ">", "quad", "qquad", "enspace", "thinspace"})
"""Macros that are a space."""
