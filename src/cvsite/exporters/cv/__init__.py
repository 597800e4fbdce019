"""The CV as a document: what it says, in its order, whatever file it is written to."""
