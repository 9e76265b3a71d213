/** What a lesson may name outside its file. Without it, such names are not checked. */
export type Known = {
  /** Data sets: the tables of the generator. */
  readonly data: ReadonlySet<string>;
  /** Ids of lessons, planned ones included. */
  readonly lessons: ReadonlySet<string>;
  /** Ids of questions, planned ones included. */
  readonly questions: ReadonlySet<string>;
  /** Rows of `lessons/plan.yaml`. */
  readonly rows: ReadonlySet<string>;
  /** Files beside the lesson, as a lesson writes them: `./grades.csv`. */
  readonly files: ReadonlySet<string>;
};
