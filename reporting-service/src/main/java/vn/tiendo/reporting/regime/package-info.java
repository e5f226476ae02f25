/** Who reports to whom, how often and until when; proposed by issued plans, confirmed by people. It may touch obligation, period and calendar. */
@NullMarked
package vn.tiendo.reporting.regime;

import org.jspecify.annotations.NullMarked;
