/** How each person wants to be told besides the inbox; writes only its own two tables. */
@NullMarked
package vn.tiendo.notification.preference;

import org.jspecify.annotations.NullMarked;
