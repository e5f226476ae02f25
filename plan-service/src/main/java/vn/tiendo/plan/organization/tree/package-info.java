/** Places and codes in the tree of bodies: pure rules over ids; may use {@code java.*} alone. */
@NullMarked
package vn.tiendo.plan.organization.tree;

import org.jspecify.annotations.NullMarked;
