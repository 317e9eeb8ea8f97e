using System.Xml;
using BriefBot.Articles.Cleaning;
using DocumentFormat.OpenXml.Packaging;

namespace BriefBot.Articles.Formats.Word;

/// <summary>Reads .docx files: their properties, and the text with headings, lists and tables.</summary>
internal static class WordFormat
{
    internal static PageDraft Read(byte[] content, long maxFileBytes)
    {
        WordPackage.Check(content, maxFileBytes);
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
            var part = document.MainDocumentPart ?? throw new UnreadableException("The document has no text part; open and save it anew in a word processor.");
            using var stream = part.GetStream();
            var text = WordText.Read(stream);
            var properties = document.PackageProperties;
            return new PageDraft
            {
                Title = text.Title ?? Useful(properties.Title) ?? text.FirstHeading,
                Text = text.Text,
                Author = properties.Creator,
                Category = properties.Category,
                Published = properties.Created is { } created ? new DateTimeOffset(created.ToUniversalTime()) : null,
            };
        }
        catch (Exception error) when (error is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or IOException)
        {
            throw new UnreadableException("The document is broken (its parts are no valid XML); open and save it anew in a word processor.");
        }
    }

    // Word fills the title in from templates and file names.
    private static string? Useful(string? title) =>
        title is null || LineClassifier.CountWords(title) < 2 || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase)
        || title.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || title.StartsWith("Document", StringComparison.OrdinalIgnoreCase)
            ? null
            : title;
}
