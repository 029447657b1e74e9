import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PreparedStatements } from "../../../src/store/embedded/prepared-statements.js";

const PREPARED = "select count(*)::integer as count from pg_prepared_statements where name <> ''";

describe("prepared statements of the embedded database", () => {
  let pglite: PGlite;
  let now = 0;
  let statements: PreparedStatements;

  beforeAll(async () => {
    pglite = await PGlite.create();
    await pglite.exec("create table things (name text primary key, at timestamptz)");
  }, 90_000);
  afterAll(() => pglite.close());
  beforeEach(async () => {
    await pglite.exec("deallocate all; delete from things");
    statements = new PreparedStatements(pglite, () => now);
  });

  const namesNow = async () =>
    (await pglite.query<{ name: string }>("select name from things order by name")).rows.map(
      ({ name }) => name,
    );
  const madeAt = async () =>
    (await pglite.query("select name, prepare_time from pg_prepared_statements where name <> ''")).rows;

  it("answer what a query answers, for parameters of every kind", async () => {
    const text =
      "select $1::text as a, $2::integer as b, $3::text[] as c, $4::timestamptz as d, $5::json as e, $6::boolean as f, $7::text as g";
    const parameters = ['it\'s \\ "ü"', 7, ["x,y", 'q"'], new Date(5), { deep: [1] }, true, null];
    const asked = await pglite.query(text, parameters);
    for (let times = 0; times < 2; times += 1) {
      expect((await statements.run(text, parameters)).rows).toStrictEqual(asked.rows);
    }
  });

  it("say how many rows were written", async () => {
    const insert = "insert into things (name) select unnest($1::text[])";
    expect((await statements.run(insert, [["a", "b"]])).affectedRows).toBe(2);
    expect((await statements.run(insert, [["c"]])).affectedRows).toBe(1);
    expect((await statements.run("delete from things where name = any($1)", [["x"]])).affectedRows).toBe(0);
  });

  it("are made once for a text, and anew after a second", async () => {
    await statements.run("select $1::text", ["one"]);
    const first = await madeAt();
    await statements.run("select $1::text", ["two"]);
    expect(await madeAt()).toStrictEqual(first);
    now += 1_000;
    await statements.run("select $1::text", ["three"]);
    const second = await madeAt();
    expect(second).toHaveLength(1);
    expect(second).not.toStrictEqual(first);
  });

  it("are no more than 256, and those used last stay", async () => {
    await statements.run("select 'kept'");
    for (let number = 0; number < 400; number += 1) {
      await statements.run(`select ${number}`);
      if (number % 100 === 0) await statements.run("select 'kept'");
    }
    expect((await pglite.query(PREPARED)).rows).toStrictEqual([{ count: 256 }]);
    const { rows } = await pglite.query(
      "select 1 from pg_prepared_statements where statement = 'select ''kept'''",
    );
    expect(rows).toHaveLength(1);
    expect((await statements.run("select 7 as seven")).rows).toStrictEqual([{ seven: 7 }]);
  });

  it("fail without telling what the parameters were, and work again afterwards", async () => {
    const insert = "insert into things (name, at) values ($1, $2)";
    await statements.run(insert, ["secret-name", null]);
    const twice = await statements.run(insert, ["secret-name", null]).catch((error: unknown) => error);
    expect(twice).toMatchObject({ code: "23505" });
    expect(Object.keys(twice as object)).not.toContain("params");
    const unreadable = await statements
      .run("select * from nowhere where x = $1", ["secret"])
      .catch((error: unknown) => error);
    expect(unreadable).toMatchObject({ code: "42P01" });
    expect(JSON.stringify({ ...(unreadable as object) })).not.toContain("secret");
    await statements.run(insert, ["other-name", new Date(1)]);
    expect(await namesNow()).toStrictEqual(["other-name", "secret-name"]);
  });

  it("take part in a transaction, and outlive one that is rolled back", async () => {
    const insert = "insert into things (name) values ($1)";
    await pglite.transaction(async (tx) => {
      await statements.run(insert, ["rolled back"]);
      await statements.run(insert, ["rolled back"]).catch(() => undefined);
      await tx.rollback();
    });
    await statements.run(insert, ["stays"]);
    expect(await namesNow()).toStrictEqual(["stays"]);
  });
});
