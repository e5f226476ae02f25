/** By what rules bodies are scored and ranked: profiles, frozen before the year they rank, and the arithmetic, which is pure. */
@NullMarked
package vn.tiendo.indicator.scoring;

import org.jspecify.annotations.NullMarked;
