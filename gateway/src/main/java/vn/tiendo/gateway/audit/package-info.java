/** The activity logs of all services as one, and the check of their seals; asks the services' own parts of {@code /audit} only. */
@NullMarked
package vn.tiendo.gateway.audit;

import org.jspecify.annotations.NullMarked;
