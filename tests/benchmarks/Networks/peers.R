# The same work in igraph (betweenness) and sna (QAP).
#   Rscript peers.R betweenness
#   Rscript peers.R qap REPS     sna takes time in proportion to REPS; the processor time for 5,000 is that for REPS times 5000/REPS
suppressPackageStartupMessages({ library(igraph); library(sna) })
state <- 0; b <- NULL
draw <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 }
arguments <- commandArgs(trailingOnly = TRUE)
if (arguments[1] == "betweenness") for (ties in c(4000, 39800)) {
  state <- 200; seen <- matrix(FALSE, 200, 200); from <- to <- w <- numeric(ties); k <- 0; pair <- 0
  while (k < ties) {
    if (ties == 39800) { i <- pair %/% 200; j <- pair %% 200 } else { i <- floor(200 * draw()); j <- floor(200 * draw()) }
    pair <- pair + 1
    if (i == j || seen[i + 1, j + 1]) next
    seen[i + 1, j + 1] <- TRUE; k <- k + 1; from[k] <- i; to[k] <- j; w[k] <- ceiling(1e6 * draw())
  }
  g <- graph_from_data_frame(data.frame(from, to), directed = TRUE, vertices = data.frame(name = 0:199))
  for (length in list(NA, 1e6 / w)) {
    times <- replicate(11, system.time(b <<- igraph::betweenness(g, weights = length))[1:3])
    cat(sprintf("igraph %s, 200 nodes, %d ties, %s: median %.0f ms, processor time %.0f ms; score of node 1 %.16f\n", packageVersion("igraph"), ties, if (is.na(length[1])) "unweighted" else "1/w",
      1000 * median(times[3, ]), 1000 * mean(times[1, ] + times[2, ]), b[1] / (199 * 198)))
  }
} else for (n in c(60, 160)) {
  state <- 850511; reps <- as.numeric(arguments[2])
  matrices <- lapply(1:6, function(i) matrix(replicate(n * n, draw()), n, n, byrow = TRUE))
  y <- 0.3 * matrices[[1]] + 0.1 * matrices[[2]] + matrices[[6]]
  x <- aperm(simplify2array(matrices[1:5]), c(3, 1, 2))
  for (method in c("qapspp", "qapy")) {
    time <- sum(system.time(netlm(y, x, nullhyp = method, reps = reps))[1:2])
    cat(sprintf("sna %s, n = %d, %s: processor time %.1f s for %d permutations, %.0f s for 5,000\n", packageVersion("sna"), n, method, time, reps, time * 5000 / reps))
  }
}
