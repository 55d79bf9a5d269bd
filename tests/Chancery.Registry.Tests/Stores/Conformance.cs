namespace Chancery.Registry.Tests;

// One suite for every database: what a register does is said once, in the abstract classes, and run on each.

public sealed class FilingInSqlite() : FilingTests(Database.Sqlite);

public sealed class FilingInPostgres() : FilingTests(Database.Postgres);

public sealed class AsOfInSqlite() : AsOfTests(Database.Sqlite);

public sealed class AsOfInPostgres() : AsOfTests(Database.Postgres);

public sealed class SearchInSqlite() : SearchTests(Database.Sqlite);

public sealed class SearchInPostgres() : SearchTests(Database.Postgres);

public sealed class KeepingInSqlite() : KeepingTests(Database.Sqlite);

public sealed class KeepingInPostgres() : KeepingTests(Database.Postgres);

public sealed class ImportInSqlite() : ImportTests(Database.Sqlite);

public sealed class ImportInPostgres() : ImportTests(Database.Postgres);

public sealed class ForgetInSqlite() : ForgetTests(Database.Sqlite);

public sealed class ForgetInPostgres() : ForgetTests(Database.Postgres);

public sealed class VersionsInSqlite() : VersionTests(Database.Sqlite);

public sealed class VersionsInPostgres() : VersionTests(Database.Postgres);

public sealed class LawsInSqlite() : StoreLawTests(Database.Sqlite);

public sealed class LawsInPostgres() : StoreLawTests(Database.Postgres);

public sealed class UndertakingsInSqlite() : UndertakingTests(Database.Sqlite);

public sealed class UndertakingsInPostgres() : UndertakingTests(Database.Postgres);
