using Chancery.Reading.Known;
using Chancery.Reading.Plover;
using Chancery.Registry;
using Chancery.Sources;
using Chancery.Text.Languages;

namespace Chancery.Cli;

/// <summary>Loads what takes time to load, when it is first needed: the knowledge files and the syntax model.</summary>
internal static class Loading
{
    private static (string Folders, Knowledge Knowledge)? last;

    public static KnownNames Names(IReadOnlyList<string> folders) => Words(folders).Names();

    public static ReportReader Reader(IReadOnlyList<string> folders)
    {
        var reader = Chancery.Reading.Reader.Load(Words(folders));
        return new(reader.Version, Language, reader.Read);
    }

    public static Func<Report, IReadOnlyList<PloverEvent>> Coder(IReadOnlyList<string> folders) => PloverCoder.Load(Words(folders)).Code;

    private static string Language(Report report)
    {
        var language = LanguageDetector.Detect(report);
        return language.Code != "en" && language.MayBe("en") ? "und" : language.Code;
    }

    /// <summary>The knowledge of the program and of some folders, which one command may need twice.</summary>
    private static Knowledge Words(IReadOnlyList<string> folders)
    {
        var key = string.Join('\n', folders);
        if (last is { } loaded && loaded.Folders == key) return loaded.Knowledge;
        var knowledge = Knowledge.Load(folders);
        last = (key, knowledge);
        return knowledge;
    }
}
