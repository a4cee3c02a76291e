# QAP regressions by sna's netlm with a given list of permutations, and with its own random ones.
# Usage: Rscript qap.R   -> matrices.csv, permutations.csv, replicates.csv, estimates.csv, montecarlo.csv, correlations.csv
suppressPackageStartupMessages(library(sna))

state <- 2007
draw <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 } # Park and Miller
number <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, format = "g", width = 1))

# ---- data: predictors that share node effects and correlate; an outcome that depends on two of them
make <- function(n, symmetric, missing) {
  node <- function() replicate(n, draw())
  block <- function() { a <- node(); b <- node(); m <- outer(a, b, "+"); for (i in 1:n) for (j in 1:n) m[i, j] <- m[i, j] + draw(); m }
  x1 <- block(); x2 <- 0.4 * block() + 0.6 * x1; x3 <- block(); x3[] <- as.numeric(x3 > 1.5)
  y <- 0.4 * x1 + 0.3 * x3 + block()
  g <- list(y = y, x1 = x1, x2 = x2, x3 = x3)
  if (symmetric) g <- lapply(g, function(m) { m[upper.tri(m)] <- t(m)[upper.tri(m)]; m })
  if (missing) {
    for (k in 1:6) g$y[1 + floor(n * draw()), 1 + floor(n * draw())] <- NA
    for (k in 1:5) g$x2[1 + floor(n * draw()), 1 + floor(n * draw())] <- NA
    if (symmetric) g <- lapply(g, function(m) { m[upper.tri(m)] <- t(m)[upper.tri(m)]; m })
  }
  lapply(g, function(m) { diag(m) <- 0; m })
}
data <- list(directed = make(12, FALSE, FALSE), undirected = make(12, TRUE, FALSE),
             missing = make(12, FALSE, TRUE), undirected_missing = make(12, TRUE, TRUE), larger = make(20, FALSE, FALSE))
rows <- list()
for (set in names(data)) for (v in names(data[[set]])) {
  m <- data[[set]][[v]]; at <- expand.grid(col = seq_len(ncol(m)), row = seq_len(nrow(m))); at <- at[at$row != at$col, ]
  rows[[length(rows) + 1]] <- data.frame(dataset = set, variable = v, row = at$row - 1, column = at$col - 1, value = number(m[cbind(at$row, at$col)]))
}
write.csv(do.call(rbind, rows), "matrices.csv", row.names = FALSE, quote = FALSE)

# ---- permutations: the list that both programs use, 100 of 12 nodes
permutations <- lapply(1:100, function(r) { o <- 1:12; for (i in 12:2) { j <- 1 + floor(i * draw()); o[c(i, j)] <- o[c(j, i)] }; o })
list_table <- do.call(rbind, permutations) - 1
colnames(list_table) <- paste0("p", 0:11)
write.csv(list_table, "permutations.csv", row.names = FALSE, quote = FALSE)

# netlm asks rmperm for each permuted matrix, predictor after predictor: here it gets the list, again from the start for each predictor
turn <- 0
rmperm_given <- function(m) { o <- permutations[[1 + turn %% length(permutations)]]; turn <<- turn + 1; m[o, o] }
rmperm_random <- getFromNamespace("rmperm", "sna")

own <- function(g, mode, method, statistic) {
  # the same by lm, for what netlm cannot do: it assigns residuals of complete cells to all cells, missing ones included
  # a pair with a missing variable is missing in all
  g <- lapply(g, function(m) { m[is.na(Reduce(`+`, g))] <- NA; m })
  n <- nrow(g$y); cells <- if (mode == "graph") lower.tri(g$y) else row(g$y) != col(g$y)
  x <- c(list(intercept = matrix(1, n, n)), g[-1]); k <- length(x)
  one <- function(y, x, j) { s <- summary(lm(y[cells] ~ 0 + ., data = as.data.frame(lapply(x, function(m) m[cells]))))$coefficients
    s[j, if (statistic == "beta") 1 else 3] }
  dist <- matrix(0, length(permutations), k)
  complete <- cells & !is.na(Reduce(`+`, g))
  for (j in seq_len(k)) {
    residual <- matrix(NA, n, n)
    residual[complete] <- resid(lm(x[[j]][complete] ~ 0 + ., data = as.data.frame(lapply(x[-j], function(m) m[complete]))))
    if (mode == "graph") residual[upper.tri(residual)] <- t(residual)[upper.tri(residual)]
    for (r in seq_along(permutations)) { o <- permutations[[r]]
      dist[r, j] <- if (method == "qapspp") { z <- x; z[[j]] <- residual[o, o]; one(g$y, z, j) } else one(g$y[o, o], x, j) }
  }
  fit <- summary(lm(g$y[cells] ~ 0 + ., data = as.data.frame(lapply(x, function(m) m[cells]))))$coefficients
  observed <- fit[, if (statistic == "beta") 1 else 3]
  list(coefficients = fit[, 1], tstat = observed, dist = dist,
       pgreqabs = sapply(1:k, function(j) mean(abs(dist[, j]) >= abs(observed[j]))),
       pgreq = sapply(1:k, function(j) mean(dist[, j] >= observed[j])), pleeq = sapply(1:k, function(j) mean(dist[, j] <= observed[j])))
}
vif <- function(g, mode) { cells <- if (mode == "graph") lower.tri(g$y) else row(g$y) != col(g$y)
  cells <- cells & !is.na(Reduce(`+`, g)); x <- as.data.frame(lapply(g, function(m) m[cells]))
  b <- coef(lm(y ~ ., x)); scale <- sapply(x, sd)
  list(vif = c(NA, sapply(names(x)[-1], function(v) 1 / (1 - summary(lm(reformulate(setdiff(names(x)[-1], v), v), x))$r.squared))),
       standardised = c(NA, b[-1] * scale[-1] / scale[1]), r2 = summary(lm(y ~ ., x))$r.squared) }

replicates <- estimates <- list()
columns <- c("intercept", "x1", "x2", "x3")
for (set in c("directed", "undirected", "missing", "undirected_missing")) for (method in c("qapspp", "qapy")) for (statistic in c("t-value", "beta")) {
  g <- data[[set]]; mode <- if (grepl("undirected", set)) "graph" else "digraph"
  by_lm <- grepl("missing", set) && method == "qapspp"
  turn <- 0
  assignInNamespace("rmperm", rmperm_given, "sna")
  fit <- if (by_lm) own(g, mode, method, statistic) else
    suppressWarnings(netlm(g$y, aperm(simplify2array(g[-1]), c(3, 1, 2)), mode = mode, nullhyp = method, test.statistic = statistic, reps = length(permutations)))
  assignInNamespace("rmperm", rmperm_random, "sna")
  extra <- vif(g, mode)
  colnames(fit$dist) <- columns
  key <- data.frame(dataset = set, method = method, statistic = statistic, by = if (by_lm) "lm" else "netlm")
  replicates[[length(replicates) + 1]] <- cbind(key, rep = seq_along(permutations) - 1, apply(fit$dist, 2, number))
  estimates[[length(estimates) + 1]] <- cbind(key, column = columns, coefficient = number(fit$coefficients), observed = number(fit$tstat),
    two_sided = number(fit$pgreqabs), upper = number(fit$pgreq), lower = number(fit$pleeq), vif = number(extra$vif), standardised = number(extra$standardised), r2 = number(extra$r2))
}
write.csv(do.call(rbind, replicates), "replicates.csv", row.names = FALSE, quote = FALSE)
write.csv(do.call(rbind, estimates), "estimates.csv", row.names = FALSE, quote = FALSE)

# ---- netlm's own random permutations, compared within Monte Carlo error
set.seed(20070601)
g <- data$larger
montecarlo <- do.call(rbind, lapply(c("qapspp", "qapy"), function(method) {
  fit <- netlm(g$y, aperm(simplify2array(g[-1]), c(3, 1, 2)), nullhyp = method, reps = 2000)
  data.frame(method = method, column = columns, reps = 2000, two_sided = fit$pgreqabs, upper = fit$pgreq, lower = fit$pleeq) }))
write.csv(montecarlo, "montecarlo.csv", row.names = FALSE, quote = FALSE)

# ---- correlations: sna's gcor where it can, cor over complete pairs where dyads are missing
correlations <- do.call(rbind, lapply(c("directed", "undirected", "missing", "undirected_missing"), function(set) {
  g <- data[[set]]; mode <- if (grepl("undirected", set)) "graph" else "digraph"
  cells <- if (mode == "graph") lower.tri(g$y) else row(g$y) != col(g$y)
  r <- function(a, b) if (grepl("missing", set)) cor(a[cells], b[cells], use = "complete.obs") else gcor(a, b, mode = mode)
  do.call(rbind, lapply(c("x1", "x2", "x3"), function(v) {
    dist <- sapply(permutations, function(o) r(g[[v]], g$y[o, o])); observed <- r(g[[v]], g$y)
    data.frame(dataset = set, variable = v, r = number(observed), two_sided = mean(abs(dist) >= abs(observed)), upper = mean(dist >= observed),
               lower = mean(dist <= observed), mean_replicate = number(mean(dist)), sd_replicate = number(sd(dist))) })) }))
write.csv(correlations, "correlations.csv", row.names = FALSE, quote = FALSE)
