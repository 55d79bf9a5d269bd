using System.Text.Json;

namespace Chancery.Sources.Tests;

public sealed class ReportVersionTests
{
    private static ReportVersion Of(string? title, string text = "Some words.", string? status = null) => ReportVersion.Of(new()
    {
        Id = new("x"), Key = "x", Text = text, Title = title, Origin = new("x"),
        Unknown = status is null ? [] : new Dictionary<string, JsonElement> { ["pubStatus"] = JsonDocument.Parse($"\"{status}\"").RootElement },
    });

    [Theory]
    [InlineData("Japan cuts tariffs", 0)]
    [InlineData("CORRECTED - Japan cuts tariffs", 5)]
    [InlineData("CORRECTED-Japan cuts tariffs", 5)]
    [InlineData("Correction: Japan cuts tariffs", 5)]
    [InlineData("UPDATE 1-Japan cuts tariffs", 10)]
    [InlineData("UPDATE 3 - Japan cuts tariffs", 30)]
    [InlineData("CORRECTED-UPDATE 2-Japan cuts tariffs", 25)]
    [InlineData("RPT-Japan cuts tariffs", 1)]
    [InlineData("UPDATE 1 Japan cuts tariffs", 10)]
    [InlineData("Japan cuts tariffs (2nd LD)", 20)]
    [InlineData("(LEAD) Japan cuts tariffs", 10)]
    [InlineData("Japan cuts tariffs (Corrected)", 5)]
    [InlineData("KILL - Japan cuts tariffs", 1000)]
    [InlineData("WITHDRAWN: Japan cuts tariffs", 1000)]
    public void The_words_before_a_headline_tell_the_version_and_leave_the_slug(string title, int rank)
    {
        var version = Of(title);
        version.Rank.ShouldBe(rank);
        version.Slug.ShouldBe("japancutstariffs");
        version.IsMarked.ShouldBe(rank > 0);
    }

    [Theory]
    [InlineData("LEAD PRICES RISE IN LONDON")]
    [InlineData("KILLED ENVOY IS MOURNED")]
    [InlineData("Updated map shows borders")]
    [InlineData("Killing of envoy condemned")]
    [InlineData("Lead prices rise in London")]
    [InlineData("Withdrawal from treaty announced")]
    [InlineData("Correction in markets worries Tokyo")]
    public void Headlines_that_begin_with_such_words_are_no_versions(string title) => Of(title).IsMarked.ShouldBeFalse(title);

    [Fact]
    public void Without_a_title_the_first_line_is_read_where_it_is_short() => Of(null, "CORRECTED: Japan cuts tariffs\n\nTOKYO, May 2 - Japan did.").Rank.ShouldBe(5);

    [Theory]
    [InlineData("canceled", true)]
    [InlineData("usable", false)]
    public void The_status_that_came_with_it_withdraws(string status, bool withdrawn) => Of("Japan cuts tariffs", status: status).IsWithdrawn.ShouldBe(withdrawn);
}
