/** Difficulties and proposals: raised, sent to who can answer, escalated and answered. It may touch routing, evidence, calendar and reports as rows. */
@NullMarked
package vn.tiendo.reporting.difficulty;

import org.jspecify.annotations.NullMarked;
