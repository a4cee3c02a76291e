# Reference values of what no package of Debian's has: the enumerated wild cluster bootstrap, event studies, placebos, Ferman and Pinto's test,
# moving-block permutations, synthetic controls. Written from the papers' formulas and brute force; it shares no shortcut with the library.
# Usage: Rscript inference.R   (reads balanced.csv, holes.csv and cigar.csv, which clusters.R writes first; see README.md)
suppressPackageStartupMessages({ library(sandwich); library(plm); library(quadprog) })
options(stringsAsFactors = FALSE)
number <- function(x) sprintf("%.17g", x)
read <- function(file) read.csv(file, colClasses = c(unit = "character"))
rounded <- function(d) { d[] <- lapply(d, function(x) if (is.numeric(x)) as.numeric(sprintf("%.15g", x)) else as.character(x)); d }
data(Grunfeld, package = "plm")
grunfeld <- rounded(with(Grunfeld, data.frame(unit = sprintf("f%02d", firm), year, y = inv, x1 = value, x2 = capital)))
cigar <- read("cigar.csv")

# panels with a policy: treated unit, first year, controls. In Grunfeld's and the cigarette data the policy is invented.
panels <- list(
  balanced = list(d = read("balanced.csv"), treated = "ree", policy = 2006, control = "x2"),
  holes = list(d = read("holes.csv"), treated = "ree", policy = 2006, control = "x2"),
  grunfeld = list(d = grunfeld, treated = "f03", policy = 1947, control = "x2"),
  cigar = list(d = cigar[cigar$unit %in% sort(unique(cigar$unit))[1:7], ], treated = "s05", policy = 81, control = "x1"))

did <- function(p, units = p$treated, from = p$policy, d = p$d) as.numeric(d$unit %in% units & d$year >= from)
design <- function(d, columns) cbind(model.matrix(~ factor(unit) + factor(year), d), columns)
drop_empty <- function(X) { q <- qr(X, tol = 1e-9); X[, q$pivot[seq_len(q$rank)], drop = FALSE] }

# ---- wild cluster bootstrap: every vector of weights, each a full regression on full dummies --------------------------------
wild <- NULL
add_wild <- function(name, d, tested, others, weights, label, null = 0) {
  clusters <- sort(unique(d$unit)); g <- length(clusters); at <- match(d$unit, clusters)
  X <- drop_empty(design(d, as.matrix(d[others]))); Z <- cbind(X, tested = d[[tested]]); k <- ncol(Z); n <- nrow(d)
  restricted <- lm.fit(X, d$y - null * d[[tested]])
  fitted0 <- restricted$fitted.values + null * d[[tested]]; u <- restricted$residuals
  bread <- chol2inv(qr.R(qr(Z))); pivot <- qr(Z)$pivot; bread[pivot, pivot] <- bread
  t_of <- function(Y) { # a column for each vector of weights
    B <- bread %*% crossprod(Z, Y); E <- Y - Z %*% B
    S <- rowsum(E * drop(Z %*% bread[, k]), d$unit) # scores of the last coefficient, already times the bread
    (B[k, ] - null) / sqrt(colSums(S^2) * g / (g - 1) * (n - 1) / (n - k))
  }
  observed <- t_of(as.matrix(d$y))
  W <- as.matrix(expand.grid(rep(list(weights), g))) # one row a vector
  ts <- unlist(lapply(split(seq_len(nrow(W)), (seq_len(nrow(W)) - 1) %/% 1024), function(rows) t_of(fitted0 + u * t(W[rows, , drop = FALSE])[at, , drop = FALSE])))
  size <- abs(ts); o <- abs(observed); tie <- abs(size - o) <= 1e-10 * o
  above <- sum(size > o & !tie); ties <- sum(tie)
  wild <<- rbind(wild, data.frame(dataset = name, tested, weights = label, null = number(null), vectors = nrow(W), t = number(observed), above, ties,
    at_least = number((above + ties) / nrow(W)), half = number((above + ties / 2) / nrow(W)), distinct = sum(diff(c(-1, sort(size))) > 1e-8 * sort(size)), largest = number(max(size))))
}
webb <- c(-1, 1) %o% c(1, sqrt(0.5), sqrt(1.5))
for (name in names(panels)) {
  p <- panels[[name]]; d <- p$d
  d$DID <- did(p)
  for (null in c(0, 0.25)) add_wild(name, d, "DID", p$control, c(1, -1), "Rademacher", null)
  add_wild(name, d, p$control, "DID", c(1, -1), "Rademacher")
}
for (name in c("balanced", "holes")) { d <- panels[[name]]$d; d$DID <- did(panels[[name]]); add_wild(name, d, "DID", "x2", as.numeric(webb), "Webb") }
add_wild("cigar12", cigar[cigar$unit %in% sort(unique(cigar$unit))[1:12], ], "x1", "x2", c(1, -1), "Rademacher")
write.csv(wild, "wild.csv", row.names = FALSE, quote = FALSE)

# ---- event studies ------------------------------------------------------------------------------------------------------------
events <- NULL
for (name in names(panels)) for (outside in c("PooledIntoBase", "BinnedAtEnds", "WindowOnly")) for (base in c(-1, -3)) {
  p <- panels[[name]]; d <- p$d
  relative <- d$year - p$policy
  if (outside == "WindowOnly") { keep <- abs(relative) <= 3; d <- d[keep, ]; relative <- relative[keep] }
  bin <- if (outside == "BinnedAtEnds") pmax(-3, pmin(3, relative)) else relative
  periods <- setdiff(-3:3, base)
  E <- sapply(periods, function(k) as.numeric(d$unit == p$treated & bin == k))
  colnames(E) <- paste0("e", seq_along(periods))
  present <- colSums(E) > 0
  E <- E[, present]; periods <- periods[present]
  d <- cbind(d, E)
  f <- as.formula(paste("y ~", paste(c(colnames(E), p$control), collapse = " + "), "+ factor(unit) + factor(year)"))
  fit <- lm(f, d)
  within <- plm(as.formula(paste("y ~", paste(c(colnames(E), p$control), collapse = " + "))), pdata.frame(d, index = c("unit", "year")), model = "within", effect = "twoways")
  b <- coef(fit)[colnames(E)]
  stopifnot(!is.na(b), max(abs(b - coef(within)[colnames(E)])) < 1e-8 * max(abs(b)))
  se <- sqrt(diag(vcov(fit)))[colnames(E)]; sec <- sqrt(diag(vcovCL(fit, cluster = d$unit, type = "HC1")))[colnames(E)]
  events <- rbind(events, data.frame(dataset = name, outside, base, period = periods, estimate = number(b), se = number(se), se_clustered = number(sec)))
}
write.csv(events, "events.csv", row.names = FALSE, quote = FALSE)

# ---- placebos: rows given, each unit in turn, each start year in turn ----------------------------------------------------------
placebo <- NULL
fit_did <- function(d, z, control) {
  d$z <- z
  fit <- lm(as.formula(paste("y ~ z +", control, "+ factor(unit) + factor(year)")), d)
  g <- length(unique(d$unit)); b <- coef(fit)[["z"]]
  se <- sqrt(vcov(fit)["z", "z"]); cl <- sqrt(vcovCL(fit, cluster = d$unit, type = "HC1")["z", "z"])
  c(b, se, 2 * pt(-abs(b / se), fit$df.residual), cl, 2 * pt(-abs(b / cl), g - 1))
}
add_placebo <- function(name, kind, label, values) placebo <<- rbind(placebo, data.frame(dataset = name, kind, label, estimate = number(values[1]),
  se = number(values[2]), p = number(values[3]), se_clustered = number(values[4]), p_clustered = number(values[5])))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(500)
for (name in names(panels)) {
  p <- panels[[name]]; d <- p$d
  for (i in 1:10) { rows <- sort(sample(nrow(d), 24)); add_placebo(name, "rows", paste(rows - 1, collapse = " "), fit_did(d, replace(numeric(nrow(d)), rows, 1), p$control)) }
  for (unit in sort(unique(d$unit))) add_placebo(name, "space", unit, fit_did(d, did(p, unit), p$control))
  rest <- d[d$unit != p$treated, ]
  for (unit in sort(unique(rest$unit))) add_placebo(name, "space without treated", unit, fit_did(rest, did(p, unit, d = rest), p$control))
  before <- d[d$year < p$policy, ]
  for (year in sort(unique(before$year))[-1]) add_placebo(name, "time", year, fit_did(before, did(p, from = year, d = before), p$control))
  for (unit in setdiff(sort(unique(d$unit)), p$treated)) { part <- d[d$unit != unit, ]; add_placebo(name, "without", unit, fit_did(part, did(p, d = part), p$control)) }
}
write.csv(placebo, "placebo.csv", row.names = FALSE, quote = FALSE)

# ---- Ferman and Pinto: all N^N resamples ---------------------------------------------------------------------------------------
fp <- NULL
five <- list(d = panels$grunfeld$d[panels$grunfeld$d$unit %in% sprintf("f%02d", 1:5), ], treated = "f03", policy = 1947, control = "x2")
for (name in c("balanced", "holes", "five")) for (null in c(0, 1.25)) for (case in c("up", "down", "mild", "equal")) {
  p <- if (name == "five") five else panels[[name]]; d <- p$d
  units <- sort(unique(d$unit)); n <- length(units)
  size <- switch(case, up = c(10, 20, 40, 80, 160), down = c(160, 80, 40, 20, 10), mild = c(40, 60, 50, 35, 30), equal = rep(7, 5))
  z <- did(p)
  alpha <- coef(lm(as.formula(paste("y ~ z +", p$control, "+ factor(unit) + factor(year)")), cbind(d, z = z)))[["z"]]
  d$y0 <- d$y - null * z
  e <- residuals(lm(as.formula(paste("y0 ~", p$control, "+ factor(unit) + factor(year)")), d))
  W <- sapply(units, function(u) mean(e[d$unit == u & d$year >= p$policy]) - mean(e[d$unit == u & d$year < p$policy]))
  model <- "GroupSize"
  if (case == "equal") { a <- mean(W^2); b <- 0; model <- "EqualSizes" } else {
    ab <- coef(lm(W^2 ~ I(1 / size))); a <- ab[[1]]; b <- ab[[2]]
    if (b < 0) { a <- mean(W^2); b <- 0; model <- "SlopeAtZero" } else if (a < 0) { a <- 0; b <- coef(lm(W^2 ~ 0 + I(1 / size)))[[1]]; model <- "InterceptAtZero" }
  }
  s <- sqrt(a + b / size); std <- W / s
  R <- as.matrix(expand.grid(rep(list(seq_len(n)), n)))
  drawn <- matrix(std[R], nrow(R)) * rep(s, each = nrow(R))
  is_treated <- units == p$treated
  star <- abs(rowMeans(drawn[, is_treated, drop = FALSE]) - rowMeans(drawn[, !is_treated, drop = FALSE]))
  o <- abs(alpha - null); tie <- abs(star - o) <= 1e-10 * o
  fp <- rbind(fp, data.frame(dataset = name, case, null = number(null), estimate = number(alpha), a = number(a), b = number(b), model,
    contrast = number(mean(W[is_treated]) - mean(W[!is_treated])), above = sum(star > o & !tie), ties = sum(tie), resamples = nrow(R)))
}
write.csv(fp, "ferman-pinto.csv", row.names = FALSE, quote = FALSE)

# ---- synthetic control ----------------------------------------------------------------------------------------------------------
wide <- function(d, column = "y") { m <- tapply(d[[column]], list(d$year, d$unit), mean); m[, sort(colnames(m))] }
simplex <- function(A, b) { # quadprog wants it scaled, or it calls a solvable problem infeasible
  s <- max(abs(A)); A <- A / s; b <- b / s
  w <- solve.QP(crossprod(A), drop(crossprod(A, b)), cbind(1, diag(ncol(A))), c(1, numeric(ncol(A))), meq = 1)$solution
  w[abs(w) < 1e-9] <- 0 # polish: least squares on the columns in use, where that stays on the simplex
  use <- which(w > 0)
  if (length(use) > 1) {
    last <- use[length(use)]; others <- use[-length(use)]
    z <- qr.solve(A[, others, drop = FALSE] - A[, last], b - A[, last])
    if (all(z > 0) && sum(z) < 1) { w[others] <- z; w[last] <- 1 - sum(z) }
  } else w[use] <- 1
  w
}
synthetic <- NULL; ratios <- NULL
for (name in c("balanced", "grunfeld", "cigar")) for (kind in c("OutcomeBeforePolicy Equal", "OutcomeAndControlMeans EqualStandardised")) {
  p <- panels[[name]]; Y <- wide(p$d); years <- as.numeric(rownames(Y)); before <- years < p$policy
  P <- Y[before, ]
  if (grepl("Standardised", kind)) P <- rbind(P, colMeans(wide(p$d, p$control)[before, ]))
  for (unit in colnames(Y)) {
    donors <- setdiff(colnames(Y), c(unit, p$treated))
    Q <- P[, c(unit, donors)]
    if (grepl("Standardised", kind)) Q <- Q / apply(Q, 1, sd)
    w <- simplex(Q[, donors], Q[, unit])
    gap <- Y[, unit] - drop(Y[, donors] %*% w)
    ratios <- rbind(ratios, data.frame(dataset = name, kind, unit, effect = number(mean(gap[!before])), before = number(sqrt(mean(gap[before]^2))), after = number(sqrt(mean(gap[!before]^2)))))
    if (unit == p$treated) synthetic <- rbind(synthetic, data.frame(dataset = name, kind, donor = donors, weight = number(w)))
  }
}
write.csv(synthetic, "synthetic-weights.csv", row.names = FALSE, quote = FALSE)
write.csv(ratios, "synthetic-ratios.csv", row.names = FALSE, quote = FALSE)

# ---- moving blocks --------------------------------------------------------------------------------------------------------------
blocks <- NULL
for (name in names(panels)) for (proxy in c("DifferenceInDifferences", "SyntheticControl")) for (null in c(0, 0.25)) {
  p <- panels[[name]]; d <- p$d
  if (name == "holes" && (proxy == "SyntheticControl" || any(!(unique(d$year) %in% d$year[d$unit == p$treated])))) next
  d$y0 <- d$y - null * did(p)
  years <- sort(unique(d$year))
  u <- if (proxy == "DifferenceInDifferences") {
    e <- residuals(lm(as.formula(paste("y0 ~", p$control, "+ factor(unit) + factor(year)")), d)); at <- d$unit == p$treated; e[at][order(d$year[at])]
  } else { Y <- wide(d, "y0"); donors <- setdiff(colnames(Y), p$treated); Y[, p$treated] - drop(Y[, donors] %*% simplex(Y[, donors], Y[, p$treated])) }
  T <- length(years); post <- which(years >= p$policy)
  for (statistic in c("MeanAbsolute", "RootMeanSquare", "Maximum", "AbsoluteMean")) {
    S <- function(v) switch(statistic, MeanAbsolute = mean(abs(v)), RootMeanSquare = sqrt(mean(v^2)), Maximum = max(abs(v)), AbsoluteMean = abs(mean(v)))
    all <- sapply(0:(T - 1), function(s) S(u[(post - 1 + s) %% T + 1]))
    blocks <- rbind(blocks, data.frame(dataset = name, proxy, statistic, null = number(null), observed = number(all[1]), reached = sum(all >= all[1] * (1 - 1e-10)), shifts = T))
  }
}
write.csv(blocks, "moving-block.csv", row.names = FALSE, quote = FALSE)
