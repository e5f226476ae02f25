/** The organisation directory, of which this service is the source; others learn it from {@code organization.changed}. */
@NullMarked
package vn.tiendo.plan.organization;

import org.jspecify.annotations.NullMarked;
