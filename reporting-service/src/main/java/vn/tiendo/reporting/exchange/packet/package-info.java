/** What is exchanged with other systems, as plain data in the words of QCVN 125:2021; it touches nothing but enums of other features. */
@NullMarked
package vn.tiendo.reporting.exchange.packet;

import org.jspecify.annotations.NullMarked;
