/**
 * command line -&gt; exit code.
 *
 * <p>One class a command; results go to standard output, messages to standard error.
 */
package org.rapporteur.cli;
