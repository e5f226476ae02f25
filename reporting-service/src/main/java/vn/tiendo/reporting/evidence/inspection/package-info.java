/** Looks into what was uploaded without trusting its name: real type, hidden second nature, active content, marks of secrecy. It touches only the bytes it is given. */
@NullMarked
package vn.tiendo.reporting.evidence.inspection;

import org.jspecify.annotations.NullMarked;
