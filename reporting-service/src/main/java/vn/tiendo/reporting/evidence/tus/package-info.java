/** The values of the tus protocol 1.0.0: headers in, pieces of a body out. Pure but for the buffers of Vert.x. */
@NullMarked
package vn.tiendo.reporting.evidence.tus;

import org.jspecify.annotations.NullMarked;
