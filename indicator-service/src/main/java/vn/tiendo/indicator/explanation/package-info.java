/** Why a number or a status is what it is, in one answer of one shape; reads what the other features keep and changes nothing. */
@NullMarked
package vn.tiendo.indicator.explanation;

import org.jspecify.annotations.NullMarked;
