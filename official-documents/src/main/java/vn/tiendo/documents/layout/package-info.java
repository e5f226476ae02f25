/** From the model and a sheet to styled pieces that a writer only has to draw; measures and breaks text. Touches fontbox for the measures. */
@NullMarked
package vn.tiendo.documents.layout;

import org.jspecify.annotations.NullMarked;
