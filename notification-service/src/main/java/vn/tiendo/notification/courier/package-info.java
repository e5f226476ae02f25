/** Carries a message to another system, to an address that was checked, and says when to try again; knows no database. */
@NullMarked
package vn.tiendo.notification.courier;

import org.jspecify.annotations.NullMarked;
