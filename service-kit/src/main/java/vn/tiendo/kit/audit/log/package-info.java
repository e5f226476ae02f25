/** The sealed log as it is checked and exported, by a service and without one; may touch java and Jackson only. */
@NullMarked
package vn.tiendo.kit.audit.log;

import org.jspecify.annotations.NullMarked;
