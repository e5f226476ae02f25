/** Who takes over what when bodies change: pure rules over ids; may use {@code java.*} alone. */
@NullMarked
package vn.tiendo.plan.reorganization.succession;

import org.jspecify.annotations.NullMarked;
