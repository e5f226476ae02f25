/** Starts what docker-compose.yml and the Dockerfiles describe, without an engine, and looks at it; touches no service's code. */
@NullMarked
package vn.tiendo.deploy;

import org.jspecify.annotations.NullMarked;
