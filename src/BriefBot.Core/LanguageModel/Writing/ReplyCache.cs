using System.Security.Cryptography;
using System.Text;
using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.Caching.Memory;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Remembers what a model replied to a prompt, so that the same question over the same articles costs nothing.</summary>
/// <remarks>
/// The key is the prompt as it is sent: question, date and every quote in it. An import that changes nothing of what the question is
/// answered from leaves its reply in use; one that does makes another prompt. Replies are checked anew each time.
/// </remarks>
internal sealed class ReplyCache : IDisposable
{
    private const int MostReplies = 1_000;

    private readonly MemoryCache _replies = new(new MemoryCacheOptions { SizeLimit = MostReplies });

    /// <summary>The key of a request to a model.</summary>
    public static string KeyOf(string model, ModelRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in request.Messages.SelectMany(message => new[] { message.Role.Value, message.Text }).Prepend(model))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The reply; null when there is none.</summary>
    public ModelReply.Written? Find(string key) => _replies.Get<ModelReply.Written>(key);

    /// <summary>Keeps a reply; the oldest go when there are too many.</summary>
    public void Keep(string key, ModelReply.Written reply) => _replies.Set(key, reply, new MemoryCacheEntryOptions { Size = 1 });

    public void Dispose() => _replies.Dispose();
}
