using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chancery.Reading.Claims;

namespace Chancery.Registry;

/// <summary>Entries as the register stores them; what people and programs are given is the papers' own shape.</summary>
internal static class EntryJson
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new EntryIdConverter(), new ClaimIdConverter(), new WhenTextConverter(), new JsonStringEnumConverter<Modality>(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = EntryJsonContext.Default.WithAddedModifier(WithoutEmptyLists),
    };

    private static readonly JsonTypeInfo<Entry> Entries = (JsonTypeInfo<Entry>)Shape.GetTypeInfo(typeof(Entry));

    /// <summary>Most entries were shaped by nobody: what is empty in nearly all of them is not stored.</summary>
    private static void WithoutEmptyLists(JsonTypeInfo info)
    {
        foreach (var property in info.Properties.Where(property => property.Name is "decisions" or "joined")) property.ShouldSerialize = (_, value) => value is IReadOnlyList<string> { Count: > 0 };
        foreach (var property in info.Properties.Where(property => property.Name is "progress")) property.ShouldSerialize = (_, value) => value is IReadOnlyList<CommitmentStep> { Count: > 0 };
    }

    public static string Write(Entry entry) => JsonSerializer.Serialize(entry, Entries);

    private static readonly JsonTypeInfo<CommitmentStep> Steps = (JsonTypeInfo<CommitmentStep>)Shape.GetTypeInfo(typeof(CommitmentStep));

    public static string Write(CommitmentStep step) => JsonSerializer.Serialize(step, Steps);

    public static CommitmentStep ReadStep(string body) => JsonSerializer.Deserialize(body, Steps) ?? throw new JsonException("An empty step.");

    public static Entry Read(string body) =>
        JsonSerializer.Deserialize(body, Entries) ?? throw new JsonException("An empty entry.");
}

[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(CommitmentStep))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;

internal sealed class EntryIdConverter : JsonConverter<EntryId>
{
    public override EntryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, EntryId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class ClaimIdConverter : JsonConverter<ClaimId>
{
    public override ClaimId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ClaimId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class WhenTextConverter : JsonConverter<When>
{
    public override When Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        When.TryParse(reader.GetString(), out var when) ? when : throw new JsonException($"'{reader.GetString()}' is no date.");

    public override void Write(Utf8JsonWriter writer, When value, JsonSerializerOptions options) => writer.WriteStringValue(value.Iso);
}
