using System.Reflection;

namespace Chancery.House.Tests;

/// <summary>Each project knows those to its left and none to its right.</summary>
public sealed class ArrowTests
{
    /// <summary>The allowed arrows: a project, and the projects whose types it may use.</summary>
    private static readonly (string From, string[] To)[] Arrows =
    [
        ("Chancery.Sources", []),
        ("Chancery.Text", ["Chancery.Sources"]),
        ("Chancery.Reading", ["Chancery.Sources", "Chancery.Text"]),
        ("Chancery.Registry", ["Chancery.Sources", "Chancery.Text", "Chancery.Reading"]),
        ("Chancery.Papers", ["Chancery.Sources", "Chancery.Text", "Chancery.Reading", "Chancery.Registry"]),
        ("chancery", ["Chancery.Sources", "Chancery.Text", "Chancery.Reading", "Chancery.Registry", "Chancery.Papers"]),
    ];

    public static TheoryData<string> Projects => [.. Arrows.Select(arrow => arrow.From)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_to_its_left(string project)
    {
        var allowed = Arrows.Single(arrow => arrow.From == project).To;
        var known = Load(project).GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs);
        known.Except(allowed).ShouldBeEmpty($"{project} may know {(allowed.Length == 0 ? "no other project" : string.Join(", ", allowed))}; what it needs of another belongs further left, or it does.");
    }

    [Fact]
    public void Every_project_is_in_the_table()
    {
        var root = Repository.Root;
        var projects = Directory.GetDirectories(Path.Combine(root, "src")).Select(folder => Path.GetFileName(folder)!).Where(name => File.Exists(Path.Combine(root, "src", name, $"{name}.csproj")));
        projects.Select(name => name == "Chancery.Cli" ? "chancery" : name).ShouldBe(Arrows.Select(arrow => arrow.From), ignoreOrder: true);
    }

    [Fact]
    public void No_type_is_called_after_the_product_or_after_nothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Context"];
        var named = Arrows.SelectMany(arrow => Load(arrow.From).GetTypes()).Where(type => type.Namespace?.StartsWith("Chancery", StringComparison.Ordinal) ?? false)
            .Where(type => !type.Name.EndsWith("JsonContext", StringComparison.Ordinal) && (type.Name == "Chancery" || empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))));
        named.Select(type => type.FullName).ShouldBeEmpty("a type is called by a noun of the field; if none fits, it is two things");
    }

    private static Assembly Load(string project) => Assembly.Load(project);

    private static bool IsOurs(string assembly) => assembly.StartsWith("chancery", StringComparison.OrdinalIgnoreCase);
}
