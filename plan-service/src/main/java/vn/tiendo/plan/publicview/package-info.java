/**
 * What anyone may read without logging in: issued plans that are not held, their tasks, and the directory. Only reads, and only what was
 * chosen for the public: no sources, no confidence, no reasons, nobody's ids.
 */
@NullMarked
package vn.tiendo.plan.publicview;

import org.jspecify.annotations.NullMarked;
