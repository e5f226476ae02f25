/** Plans that bodies must issue below another: a duty to do so is done by the plan itself; writes how far such tasks are. */
@NullMarked
package vn.tiendo.plan.cascade;

import org.jspecify.annotations.NullMarked;
