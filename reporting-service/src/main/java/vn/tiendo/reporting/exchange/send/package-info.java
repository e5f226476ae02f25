/** What is sent to partners, until there is a receipt: nothing is lost, and nothing goes twice under another id. It touches the journal's rows and its own. */
@NullMarked
package vn.tiendo.reporting.exchange.send;

import org.jspecify.annotations.NullMarked;
