using System.Collections.Concurrent;
using System.Text.Json;
using BriefBot.StandIns.Discord.World;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>Remembers the nonces of the last minutes: the same one in the same channel makes no second message.</summary>
internal sealed class NonceMemory(TimeProvider clock, TimeSpan lifetime)
{
    private readonly ConcurrentDictionary<(ulong Channel, string Nonce), StandInMessage> _messages = new();

    internal Lock Gate { get; } = new();

    internal StandInMessage? Find(ulong channel, JsonElement nonce)
    {
        if (!_messages.TryGetValue((channel, nonce.ToString()), out var message))
        {
            return null;
        }

        if (clock.GetUtcNow() - message.CreatedAt < lifetime && !message.IsDeleted)
        {
            return message;
        }

        _messages.TryRemove((channel, nonce.ToString()), out _);
        return null;
    }

    internal void Remember(ulong channel, JsonElement nonce, StandInMessage message)
    {
        _messages[(channel, nonce.ToString())] = message;
        if (_messages.Count > 20_000)
        {
            var oldest = clock.GetUtcNow() - lifetime;
            foreach (var (key, value) in _messages)
            {
                if (value.CreatedAt < oldest)
                {
                    _messages.TryRemove(key, out _);
                }
            }
        }
    }
}
