"""Levees of the plain: design levels, what the crest lacks, sections to be built, earth and land they take."""
