/* Input-oriented BCC with two-stage slacks by GLPK, each unit from the last one's basis.
   cc -O2 glpk.c -lglpk -o glpk && ./glpk N     (Debian: libglpk-dev; after make_units.py) */
#include <glpk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double values[2000][6];

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
  int n = atoi(argv[1]), index[8];
  double entry[8];
  FILE *file = fopen("units.csv", "r");
  if (!file || fscanf(file, "%*[^\n]") != 0) return 1;
  for (int j = 0; j < n; j++)
    for (int c = 0; c < 6; c++)
      if (fscanf(file, c == 0 ? "%lf" : ",%lf", &values[j][c]) != 1) return 1;
  fclose(file);
  double wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
  glp_term_out(GLP_OFF);
  glp_prob *p = glp_create_prob();
  glp_add_rows(p, 7);
  glp_add_cols(p, 7 + n); /* theta, six slacks, weights */
  glp_set_row_bnds(p, 7, GLP_FX, 1, 1);
  for (int c = 0; c < 6; c++) {
    index[1] = 1 + c, entry[1] = c < 3 ? 1 : -1;
    glp_set_mat_col(p, 2 + c, 1, index, entry);
  }
  for (int j = 1; j <= 7 + n; j++) glp_set_col_bnds(p, j, GLP_LO, 0, 0);
  for (int j = 0; j < n; j++) {
    for (int c = 0; c < 6; c++) index[1 + c] = 1 + c, entry[1 + c] = values[j][c];
    index[7] = 7, entry[7] = 1;
    glp_set_mat_col(p, 8 + j, 7, index, entry);
  }
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = GLP_MSG_OFF;
  control.meth = GLP_PRIMAL; /* several times quicker here than the dual method */
  double scores = 0, slacks = 0;
  for (int o = 0; o < n; o++) {
    for (int c = 0; c < 3; c++) index[1 + c] = 1 + c, entry[1 + c] = -values[o][c];
    glp_set_mat_col(p, 1, 3, index, entry);
    glp_set_col_bnds(p, 1, GLP_LO, 0, 0);
    glp_set_obj_coef(p, 1, 1);
    for (int c = 0; c < 6; c++) {
      double right = c < 3 ? 0 : values[o][c];
      glp_set_row_bnds(p, 1 + c, GLP_FX, right, right);
      glp_set_obj_coef(p, 2 + c, 0);
    }
    if (glp_simplex(p, &control) != 0 || glp_get_status(p) != GLP_OPT) return 2;
    double theta = glp_get_col_prim(p, 1);
    glp_set_col_bnds(p, 1, GLP_DB, 0, theta + 1e-9);
    glp_set_obj_coef(p, 1, 0);
    for (int c = 0; c < 6; c++) glp_set_obj_coef(p, 2 + c, -1);
    if (glp_simplex(p, &control) != 0 || glp_get_status(p) != GLP_OPT) return 3;
    scores += theta;
    slacks -= glp_get_obj_val(p);
  }
  printf("n = %d: wall %.2f s, processor %.2f s, sum of scores %.10f, of slacks %.4f\n", n, seconds(CLOCK_MONOTONIC) - wall,
         seconds(CLOCK_PROCESS_CPUTIME_ID) - processor, scores, slacks);
  return 0;
}
