/**
 * Files in any Hadoop file system -&gt; N-Quads and claims, on Apache Spark.
 *
 * <p>The stages are those of one machine; Spark distributes, groups, retries and commits.
 */
package org.rapporteur.spark;
