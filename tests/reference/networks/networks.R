# Degrees, strengths, betweenness, closeness and components by igraph.
# Usage: Rscript networks.R                 the two generated networks -> igraph.csv, igraph-graph.csv, magnets of 2022 -> igraph-magnets.csv
#        Rscript networks.R FLOWS.csv OUT   another network (columns from, to, weight) -> OUT
suppressPackageStartupMessages(library(igraph))

# Park and Miller's generator: the same numbers in R, Python and C#, exact in doubles
state <- 850511
draw <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 }

generate <- function(n, m, weight) {
  seen <- matrix(FALSE, n, n); from <- to <- w <- numeric(m); k <- 0
  while (k < m) {
    u <- draw(); v <- draw(); i <- floor(n * u * u); j <- floor(n * v * v)
    if (i == j || seen[i + 1, j + 1]) next
    seen[i + 1, j + 1] <- TRUE; k <- k + 1
    from[k] <- i; to[k] <- j; w[k] <- weight(i, j)
  }
  data.frame(from, to, weight = w)
}

# igraph compares distances plus 1, so that its tolerance of 1e-10 depends on the unit of the lengths: 1/w of weights up to 1e9 falls below it,
# a million times as long lengths do not. The shortest paths are the same ones.
measure <- function(flows, names, network) {
  g <- graph_from_data_frame(flows, directed = TRUE, vertices = data.frame(name = names))
  w <- E(g)$weight; share <- -log(w / sum(w)); pairs <- (vcount(g) - 1) * (vcount(g) - 2)
  nodes <- data.frame(
    network = network, node = names,
    in_degree = degree(g, mode = "in"), out_degree = degree(g, mode = "out"), total_degree = degree(g, mode = "all"),
    in_strength = strength(g, mode = "in"), out_strength = strength(g, mode = "out"), total_strength = strength(g, mode = "all"),
    betweenness = betweenness(g, weights = NA) / pairs,
    betweenness_reciprocal = betweenness(g, weights = 1e6 / w) / pairs,
    betweenness_one_over_w = suppressWarnings(betweenness(g, weights = 1 / w)) / pairs,
    betweenness_log = betweenness(g, weights = share) / pairs,
    rank_out_strength = rank(-strength(g, mode = "out"), ties.method = "min"),
    rank_average_degree = rank(-degree(g, mode = "all"), ties.method = "average"))
  graph <- data.frame(network = network, measure = c("density", "reciprocity", "weak", "strong", "largest_strong"), value = c(
    edge_density(g), reciprocity(g), count_components(g, "weak"), count_components(g, "strong"), max(components(g, "strong")$csize)))
  list(nodes = nodes, graph = graph)
}

show <- function(table) { for (c in names(table)) if (is.numeric(table[[c]])) table[[c]] <- formatC(table[[c]], digits = 17, format = "g", width = 1); table }
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) == 2) {
  flows <- read.csv(arguments[1], na.strings = character())
  write.csv(show(measure(flows, unique(c(flows$from, flows$to)), "given")$nodes), arguments[2], row.names = FALSE, quote = FALSE)
} else {
  trade <- generate(208, 4441, function(i, j) { u <- draw(); 1 + floor(1e9 * u * u * u * u / ((1 + i) * (1 + j))) })
  ties <- generate(60, 900, function(i, j) 1 + floor(12 * draw()))
  results <- list(measure(trade, 0:207, "trade"), measure(ties, 0:59, "ties"))
  write.csv(show(do.call(rbind, lapply(results, `[[`, "nodes"))), "igraph.csv", row.names = FALSE, quote = FALSE)
  write.csv(show(do.call(rbind, lapply(results, `[[`, "graph"))), "igraph-graph.csv", row.names = FALSE, quote = FALSE)
  magnets <- subset(read.csv("../../../data/public/trade-flows.csv", na.strings = character()), product == 850511 & year == 2022)
  magnets <- data.frame(from = magnets$exporter, to = magnets$importer, weight = magnets$value_usd)
  write.csv(show(measure(magnets, unique(c(magnets$from, magnets$to)), "magnets")$nodes), "igraph-magnets.csv", row.names = FALSE, quote = FALSE)
}
