/**
 * The plan as a document and an aggregate root: who may see and edit it, and its states. Targets, tasks and duties stand on
 * this package, never the other way round.
 */
@NullMarked
package vn.tiendo.plan.plan;

import org.jspecify.annotations.NullMarked;
