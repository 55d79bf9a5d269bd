using Chancery.Reading.Known;
using Chancery.Registry;

namespace Chancery.Cli;

/// <summary>Loads what takes time to load: the knowledge files and the syntax model.</summary>
internal static class Loading
{
    public static KnownNames Names(IReadOnlyList<string> folders) => Knowledge.Load(folders).Names();

    public static ReportReader Reader(IReadOnlyList<string> folders) => throw new UsageException("no reader yet");
}
