/** What the drafter should look at before trusting the draft: one class for each kind of doubt. */
@NullMarked
package vn.tiendo.plan.extraction.check;

import org.jspecify.annotations.NullMarked;
