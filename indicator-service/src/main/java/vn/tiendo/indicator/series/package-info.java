/** One indicator of one body over time, with its gaps and what was aimed at; reads what others keep and changes nothing. */
@NullMarked
package vn.tiendo.indicator.series;

import org.jspecify.annotations.NullMarked;
