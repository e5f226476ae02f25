/** How messages reach other systems: the port, and one adapter behind it; it opens connections and touches no table. */
@NullMarked
package vn.tiendo.reporting.exchange.adapter;

import org.jspecify.annotations.NullMarked;
