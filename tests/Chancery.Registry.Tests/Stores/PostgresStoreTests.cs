using Chancery.Registry.Store;

namespace Chancery.Registry.Tests;

/// <summary>What is PostgreSQL's own: addresses, and how what is wrong with them is told.</summary>
public sealed class PostgresStoreTests
{
    [Theory]
    [InlineData("postgres://anna:s%40cret@db.example.org:5433/desk", "db.example.org", 5433, "anna", "s@cret", "desk", "chancery")]
    [InlineData("postgresql://anna@db.example.org/desk?schema=mission_2&sslmode=verify-full", "db.example.org", 5432, "anna", null, "desk", "mission_2")]
    [InlineData("POSTGRES://anna@/desk?host=/var/run/postgresql", "/var/run/postgresql", 5432, "anna", null, "desk", "chancery")]
    [InlineData("postgres://anna:pw@[::1]:5433/desk", "[::1]", 5433, "anna", "pw", "desk", "chancery")]
    public void An_address_is_read(string text, string host, int port, string user, string? password, string database, string schema)
    {
        var address = PostgresAddress.Parse(text);
        address.Connection.ShouldSatisfyAllConditions(
            made => made.Host.ShouldBe(host), made => made.Port.ShouldBe(port), made => made.Username.ShouldBe(user), made => made.Password.ShouldBe(password), made => made.Database.ShouldBe(database));
        address.Schema.ShouldBe(schema);
    }

    [Theory]
    [InlineData("postgres://anna:secret@host:99999/desk", "'99999' is no port")]
    [InlineData("postgres://anna:secret@host/desk?color=blue", "unknown option 'color'")]
    [InlineData("postgres://anna:secret@host/desk?schema=My-Schema", "'My-Schema' is no name of a schema")]
    [InlineData("postgres://anna:secret@host/desk?sslmode=perhaps", "'perhaps' is no sslmode")]
    [InlineData("postgres://anna:sec@ret@host/desk", "another form")]
    [InlineData("postgres://anna:secret@host/desk/more", "another form")]
    public void What_is_no_address_is_told_without_its_password(string text, string fault)
    {
        var message = Should.Throw<RegisterException>(() => Stores.OpenExisting(text, TimeProvider.System)).Message;
        message.ShouldContain(fault);
        message.ShouldNotContain("sec");
    }

    [Fact]
    public void Where_nobody_answers_that_is_said()
    {
        var message = Should.Throw<RegisterException>(() => Stores.OpenExisting("postgres://anna:secret@127.0.0.1:1/desk", TimeProvider.System)).Message;
        message.ShouldStartWith("The register postgres://anna@127.0.0.1:1/desk cannot be reached (");
        message.ShouldContain("check that PostgreSQL runs at 127.0.0.1:1");
    }

    [Fact]
    public void Who_is_not_let_in_is_told() => Opening(address => address.Username = "nobody_of_that_name").ShouldContain("does not let 'nobody_of_that_name' in");

    [Fact]
    public void A_database_that_is_missing_is_named() => Opening(address => address.Database = "no_such_database").ShouldContain("has no database 'no_such_database'; make it (`createdb");

    [Fact]
    public void A_schema_of_another_program_is_left_as_it_is()
    {
        var database = Database.Postgres;
        var address = database.New();
        var schema = PostgresAddress.Parse(address).Schema;
        database.Sql(address, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.migrations (name TEXT)");
        Should.Throw<RegisterException>(() => Stores.OpenOrCreate(address, TimeProvider.System)).Message.ShouldContain($"The schema {schema} of ");
        database.Drop(address);
    }

    [Fact]
    public void A_database_that_cannot_hold_all_letters_is_refused()
    {
        var database = Database.Postgres;
        var address = database.New();
        database.Sql(address, "DROP DATABASE IF EXISTS latin_letters");
        database.Sql(address, "CREATE DATABASE latin_letters ENCODING 'LATIN1' TEMPLATE template0");
        Opening(connection => connection.Database = "latin_letters").ShouldContain("is written in LATIN1");
        database.Sql(address, "DROP DATABASE latin_letters");
    }

    [Fact]
    public void A_schema_may_be_named_by_a_word_of_SQL()
    {
        var database = Database.Postgres;
        var address = PostgresAddress.Parse(database.New()).In("user");
        using (var store = PostgresStore.Open(address, create: true, TimeProvider.System))
        {
            store.File(Desk.Filing(Desk.Report("one", "To Lam spoke.")), DateTimeOffset.UnixEpoch);
            using var then = store.KnownBy(DateTimeOffset.UnixEpoch);
            then.Reports().Count.ShouldBe(1);
        }
        database.Sql(database.New(), "DROP SCHEMA \"user\" CASCADE");
    }

    [Fact]
    public void Several_registers_stand_in_one_database()
    {
        using var one = new Shelf(Database.Postgres);
        using var other = new Shelf(Database.Postgres);
        one.Put(Desk.Filing(Desk.Report("one", "To Lam spoke.")));
        other.Store.Reports().ShouldBeEmpty();
    }

    /// <summary>The fault of opening a register at an address that is changed first.</summary>
    private static string Opening(Action<Npgsql.NpgsqlConnectionStringBuilder> change)
    {
        var address = PostgresAddress.Parse(Database.Postgres.New());
        change(address.Connection);
        return Should.Throw<RegisterException>(() => PostgresStore.Open(address, create: true, TimeProvider.System)).Message;
    }
}
