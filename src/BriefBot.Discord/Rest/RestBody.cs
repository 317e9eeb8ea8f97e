using System.Net.Http.Headers;
using System.Text;
using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>Turns a request's bytes into what HTTP sends, anew for each try.</summary>
/// <remarks>Source: Discord's developer documentation, "API Reference", uploading files.</remarks>
internal static class RestBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeHeaderValue AnyBytes = new("application/octet-stream");

    /// <summary>The content; null for a request without body.</summary>
    public static HttpContent? Of(RestRequest request)
    {
        if (request.Json.IsEmpty)
        {
            return null;
        }

        var json = new ReadOnlyMemoryContent(request.Json);
        json.Headers.ContentType = Json;
        return request.Files.Count == 0 ? json : Multipart(json, request.Files);
    }

    private static MultipartContent Multipart(HttpContent json, IReadOnlyList<OutgoingFile> files)
    {
        var parts = new MultipartContent("form-data") { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        Add(parts, json, "payload_json", null);
        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Content);
            file.Headers.ContentType = MediaTypeHeaderValue.TryParse(files[i].ContentType, out var type) ? type : AnyBytes;
            Add(parts, file, $"files[{i}]", files[i].Name);
        }

        return parts;
    }

    // Quoted names in UTF-8, as browsers and other clients send them; the name with escapes beside it, that .NET would
    // add, is not read by every server.
    private static void Add(MultipartContent parts, HttpContent part, string name, string? fileName)
    {
        var disposition = $"form-data; name=\"{name}\"";
        if (fileName is not null)
        {
            disposition += $"; filename=\"{Quotable(fileName)}\"";
        }

        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        parts.Add(part);
    }

    // Names are headers here: quotes and line breaks would end them. HTML's form rules escape the three like this.
    private static string Quotable(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            _ = letter switch
            {
                '"' => text.Append("%22"),
                '\r' => text.Append("%0D"),
                '\n' => text.Append("%0A"),
                < ' ' => text.Append('_'),
                _ => text.Append(letter),
            };
        }

        return text.ToString();
    }
}
