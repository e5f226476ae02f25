/** The systems that receive what bodies exchange; it knows where they are and how they are spoken to, not what they are sent. */
@NullMarked
package vn.tiendo.reporting.exchange.partner;

import org.jspecify.annotations.NullMarked;
