using System.Globalization;
using System.Text.Json;

namespace BriefBot.KernelMemory.Records;

/// <summary>A record of Kernel Memory: a piece of a document, and what is to be known of it.</summary>
/// <param name="Id">Its id, unlike all others of its index.</param>
/// <param name="Tags">Names and values by which it is filtered.</param>
/// <param name="Payload">What else belongs to it, the text and the file's name among it; a JSON object.</param>
/// <param name="Vector">Its embedding, as bytes; empty where there is none.</param>
internal sealed record StoredRecord(string Id, IReadOnlyDictionary<string, List<string?>> Tags, string Payload, byte[] Vector)
{
    // Names that Kernel Memory gives.
    private const string DocumentTag = "__document_id";
    private const string ImportTag = "__file_id";
    private const string TextField = "text";
    private const string FileField = "file";

    // Names that BriefBot gives; other programs may as well.
    private const string SourceTag = "source";
    private const string DateTag = "date";

    /// <summary>The text that search looks at.</summary>
    public string Text => Field(TextField) ?? string.Empty;

    /// <summary>The file that it comes from and the import that brought it; null where it does not say.</summary>
    public RecordOrigin? Origin =>
        Tag(DocumentTag) is { } document && Tag(ImportTag) is { } import && Field(FileField) is { } file ? new RecordOrigin(document, file, import) : null;

    /// <summary>The outlet, which counts in the ranking when a question names it; null when unknown.</summary>
    public string? Source => Tag(SourceTag);

    /// <summary>The day of publication, which counts likewise; null when unknown.</summary>
    public DateTimeOffset? Published =>
        DateTimeOffset.TryParse(Tag(DateTag), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>A filter for the records of a document.</summary>
    public static RecordFilter OfDocument(string id) => new([KeyValuePair.Create(DocumentTag, id)]);

    private string? Tag(string name) => Tags.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;

    private string? Field(string name)
    {
        using var payload = JsonDocument.Parse(Payload);
        return payload.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
