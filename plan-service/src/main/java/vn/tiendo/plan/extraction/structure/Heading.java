package vn.tiendo.plan.extraction.structure;

import vn.tiendo.plan.extraction.text.Clause;

/** A heading that a block stands under, with the role it gives to what is below it. */
public record Heading(int depth, Clause title, Role role) {}
