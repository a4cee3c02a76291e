# Stochastic frontiers in R, written for this repository: the likelihood in (b, σ², γ, μ) with its analytic score, searched from many
# starts with nlminb and closed in with Newton's method; the corner γ = 1 as a quadratic programme (quadprog).
# Usage: Rscript sfa.R   (reads eg1.csv and electricity.csv beside itself, writes the other tables; see README.md)
suppressPackageStartupMessages({ library(quadprog); library(numDeriv) })
number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

# ---- likelihood -------------------------------------------------------------------------------------------------------------
mills <- function(z) exp(dnorm(z, log = TRUE) - pnorm(z, log.p = TRUE))

# rows' log densities; S is 1 for production and -1 for cost, e = v - S u
log_rows <- function(p, y, X, S, truncated) {
  k <- ncol(X); b <- p[1:k]; s2 <- p[k + 1]; g <- p[k + 2]; mu <- if (truncated) p[k + 3] else 0
  e <- S * (y - X %*% b)
  z <- ((1 - g) * mu - g * e) / sqrt(g * (1 - g) * s2)
  as.vector(-log(2 * pi * s2) / 2 - (e + mu)^2 / (2 * s2) + pnorm(z, log.p = TRUE) - pnorm(mu / sqrt(g * s2), log.p = TRUE))
}

score_rows <- function(p, y, X, S, truncated) {
  k <- ncol(X); b <- p[1:k]; s2 <- p[k + 1]; g <- p[k + 2]; mu <- if (truncated) p[k + 3] else 0
  e <- as.vector(S * (y - X %*% b)); d <- sqrt(g * (1 - g) * s2)
  z <- ((1 - g) * mu - g * e) / d; m <- mills(z); z0 <- mu / sqrt(g * s2); m0 <- mills(z0)
  by_e <- -(e + mu) / s2 - m * g / d
  out <- cbind(-S * X * by_e,
    -1 / (2 * s2) + (e + mu)^2 / (2 * s2^2) - m * z / (2 * s2) + m0 * z0 / (2 * s2),
    m * (-(mu + e) / d - z * (1 - 2 * g) / (2 * g * (1 - g))) + m0 * z0 / (2 * g))
  if (truncated) out <- cbind(out, -(e + mu) / s2 + m * (1 - g) / d - m0 / sqrt(g * s2))
  unname(out)
}

# ---- the three kinds of candidates ------------------------------------------------------------------------------------------
corner <- function(y, X, S) {
  answer <- solve.QP(crossprod(X), crossprod(X, y), t(S * X), S * y) # X b above y for production, below for cost
  e <- as.vector(y - X %*% answer$solution)
  s2 <- mean(e^2); n <- length(y)
  list(b = answer$solution, s2 = s2, logL = n * log(2) - n / 2 * log(2 * pi * s2) - n / 2)
}

interior <- function(y, X, S, truncated) {
  fit <- lm.fit(X, y); s2 <- mean(fit$residuals^2); k <- ncol(X); scale <- sqrt(s2)
  Q <- qr.Q(qr(X)) * sqrt(length(y)); R <- solve(qr.R(qr(X))) * sqrt(length(y))   # X b = Q a, b = R a: scaled like y
  a0 <- as.vector(crossprod(Q, y)) / length(y) / scale
  from <- function(q) { h <- q[k + 2]; g <- h^2 / (1 + h^2); s <- exp(q[k + 1]); c(q[1:k], s^2, g, if (truncated) q[k + 3] * s * sqrt(g)) }
  best <- NULL
  for (lambda in c(0.3, 0.7, 1.5, 3, 8, 25)) for (tau in if (truncated) c(-3, -1, 0, 1) else 0) {
    shift <- as.vector(crossprod(Q, rep(1, length(y)))) / length(y) * S * 0.8 * lambda / sqrt(1 + lambda^2)
    found <- nlminb(c(a0 + shift, 0.1, lambda, if (truncated) tau), function(q) -sum(log_rows(from(q), y / scale, Q, S, truncated)),
      lower = c(rep(-Inf, k + 1), 0.05, if (truncated) -20), upper = c(rep(Inf, k + 1), 200, if (truncated) 20), control = list(eval.max = 2000, iter.max = 1000))
    if (is.null(best) || found$objective < best$objective) best <- found
  }
  p <- from(best$par)
  for (step in 1:20) { # Newton on the analytic score
    g <- colSums(score_rows(p, y / scale, Q, S, truncated))
    H <- jacobian(function(q) colSums(score_rows(q, y / scale, Q, S, truncated)), p)
    change <- tryCatch(solve(H, g), error = function(e) NA) # a search that ran to an edge: no interior maximum
    if (any(!is.finite(change)) || p[k + 1] - change[k + 1] <= 0 || abs(p[k + 2] - change[k + 2] - 0.5) >= 0.5) return(NULL)
    p <- p - change
    if (max(abs(change)) < 1e-13) break
  }
  if (max(abs(colSums(score_rows(p, y / scale, Q, S, truncated)))) > 1e-8) return(NULL)
  list(p = p, Q = Q, R = R, scale = scale, logL = sum(log_rows(p, y / scale, Q, S, truncated)) - length(y) * log(scale))
}

covariances <- function(fit, y, S, truncated) {
  H <- jacobian(function(q) colSums(score_rows(q, y / fit$scale, fit$Q, S, truncated)), fit$p)
  H <- (H + t(H)) / 2
  bread <- solve(-H); meat <- crossprod(score_rows(fit$p, y / fit$scale, fit$Q, S, truncated))
  k <- ncol(fit$Q); units <- diag(c(rep(0, k), fit$scale^2, 1, if (truncated) fit$scale)); units[1:k, 1:k] <- fit$scale * fit$R
  lapply(list(Hessian = bread, OuterProduct = solve(meat), Sandwich = bread %*% meat %*% bread), function(v) sqrt(diag(units %*% v %*% t(units))))
}

# ---- cases ------------------------------------------------------------------------------------------------------------------
cases <- list()
add <- function(name, y, X, sign, truncated = FALSE) cases[[name]] <<- list(y = y, X = unname(cbind(1, as.matrix(X))), S = if (sign == "Production") 1 else -1, truncated = truncated)
eg1 <- read.csv("eg1.csv"); electricity <- read.csv("electricity.csv")
add("eg1", eg1$output, eg1[, c("capital", "labour")], "Production")
add("eg1-wrong-sign", eg1$output, eg1[, c("capital", "labour")], "Cost")
electric <- with(electricity, data.frame(y = log(cost / fprice), x1 = log(output), x2 = log(lprice / fprice), x3 = log(cprice / fprice)))
add("electricity", electric$y, electric[, -1], "Cost")
add("eg1-truncated", eg1$output, eg1[, c("capital", "labour")], "Production", TRUE)

# samples like those of the second stage and of small production frontiers, written and read back
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(41)
made <- list(); sample_of <- function(name, y, X, sign) made[[name]] <<- data.frame(case = name, sign = sign, y = y, X)
for (i in 1:4) { X <- matrix(rnorm(66, 3), 22); sample_of(paste0("small-", i), as.vector(1 + X %*% c(0.3, 0.2, 0.4)) + rnorm(22, sd = 0.2) - abs(rnorm(22, sd = 0.4)), X, "Production") }
for (i in 1:4) { X <- cbind(runif(60, 0, 10), sample(5:30, 60, TRUE), runif(60, 20, 60)); sample_of(paste0("slacks-", i), pmax(0, 300 * rnorm(60) + as.vector(X %*% c(30, -3, 1))), X, "Cost") }
for (i in 1:3) { X <- matrix(rnorm(600, 2), 200); sample_of(paste0("cost-", i), as.vector(1 + X %*% c(0.3, 0.5, 0.1)) + rnorm(200, sd = 0.3) + abs(rnorm(200, sd = 0.5)), X, "Cost") }
made <- do.call(rbind, made); names(made)[4:6] <- c("x1", "x2", "x3")
made[, 3:6] <- lapply(made[, 3:6], function(x) sprintf("%.15g", x)); write.csv(made, "samples.csv", row.names = FALSE, quote = FALSE)
made <- read.csv("samples.csv")
for (name in unique(made$case)) with(made[made$case == name, ], add(name, y, cbind(x1, x2, x3), sign[1]))

# ---- results ----------------------------------------------------------------------------------------------------------------
fits <- parameters <- efficiencies <- NULL
for (name in names(cases)) {
  case <- cases[[name]]; y <- case$y; X <- case$X; S <- case$S; n <- length(y); k <- ncol(X)
  ols <- lm.fit(X, y); ols_logL <- -n / 2 * (log(2 * pi * mean(ols$residuals^2)) + 1)
  edge <- if (case$truncated) NULL else corner(y, X, S)
  inner <- interior(y, X, S, case$truncated)
  logs <- c(NoInefficiency = ols_logL, NoNoise = if (is.null(edge)) -Inf else edge$logL, Interior = if (is.null(inner)) -Inf else inner$logL)
  solution <- names(which.max(logs))
  m3 <- mean(ols$residuals^3) / mean(ols$residuals^2)^1.5
  fits <- rbind(fits, data.frame(case = name, sign = if (S == 1) "Production" else "Cost", distribution = if (case$truncated) "TruncatedNormal" else "HalfNormal",
    n = n, k = k, solution = solution, log_likelihood = number(max(logs)), ols = number(ols_logL), corner = number(if (is.null(edge)) NA else edge$logL), skewness = number(m3)))
  b <- switch(solution, Interior = inner$scale * inner$R %*% inner$p[1:k], NoNoise = edge$b, ols$coefficients)
  s2 <- switch(solution, Interior = inner$scale^2 * inner$p[k + 1], NoNoise = edge$s2, mean(ols$residuals^2))
  g <- switch(solution, Interior = inner$p[k + 2], NoNoise = 1, 0)
  mu <- if (case$truncated) inner$scale * inner$p[k + 3] else NULL
  se <- if (solution == "Interior") covariances(inner, y, S, case$truncated) else list(Hessian = NA, OuterProduct = NA, Sandwich = NA)
  parameters <- rbind(parameters, data.frame(case = name, parameter = c("constant", paste0("x", seq_len(k - 1)), "sigma-squared", "gamma", if (case$truncated) "mu"),
    estimate = number(c(b, s2, g, mu)), hessian = number(se$Hessian), outer_product = number(se$OuterProduct), sandwich = number(se$Sandwich)))
  if (solution != "NoInefficiency") {
    e <- as.vector(S * (y - X %*% b))
    if (solution == "NoNoise") { u <- pmax(0, -e); u[u < 1e-9 * sqrt(s2)] <- 0; te <- exp(-u) } else {
      m <- if (case$truncated) mu else 0
      sd <- sqrt(g * (1 - g) * s2); z <- ((1 - g) * m - g * e) / sd
      u <- sd * (z + mills(z)); te <- exp(-sd * z + sd^2 / 2 + pnorm(z - sd, log.p = TRUE) - pnorm(z, log.p = TRUE))
    }
    if (name %in% c("eg1", "electricity", "eg1-truncated", "slacks-1"))
      efficiencies <- rbind(efficiencies, data.frame(case = name, row = seq_len(n) - 1, inefficiency = number(u), battese_coelli = number(if (name == "slacks-1") NA else te)))
  }
}
write.csv(fits, "fits.csv", row.names = FALSE, quote = FALSE)
write.csv(parameters, "parameters.csv", row.names = FALSE, quote = FALSE)
write.csv(efficiencies, "efficiencies.csv", row.names = FALSE, quote = FALSE)
