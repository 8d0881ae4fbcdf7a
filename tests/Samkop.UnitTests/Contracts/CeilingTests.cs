using CsCheck;
using Samkop.Contracts.Domain;

namespace Samkop.UnitTests.Contracts;

public sealed class CeilingTests
{
    [Theory]
    [InlineData(0, 100, 0)]
    [InlineData(4_999, 10_000, 0)]
    [InlineData(5_000, 10_000, 50)]
    [InlineData(7_499, 10_000, 50)]
    [InlineData(7_500, 10_000, 75)]
    [InlineData(9_000, 10_000, 90)]
    [InlineData(10_000, 10_000, 90)]
    [InlineData(10_001, 10_000, Ceiling.Overrun)]
    [InlineData(1, 0, Ceiling.Overrun)]
    [InlineData(0, 0, 0)]
    public void The_level_is_the_highest_mark_passed(long taken, long limit, int level) =>
        Assert.Equal(level, new Ceiling { LimitMinor = limit, ConsumedMinor = taken }.Level());

    [Fact]
    public void There_is_room_exactly_up_to_the_ceiling() =>
        Gen.Select(Gen.Long[0, long.MaxValue / 4], Gen.Long[0, long.MaxValue / 8], Gen.Long[0, long.MaxValue / 8]).Sample((limit, reserved, consumed) =>
        {
            var ceiling = new Ceiling { LimitMinor = limit, ReservedMinor = reserved, ConsumedMinor = consumed };
            var room = limit - reserved - consumed;
            return ceiling.HasRoomFor(room) && !ceiling.HasRoomFor(room + 1);
        });

    [Fact]
    public void Without_a_ceiling_there_is_always_room_and_never_an_alarm()
    {
        var open = new Ceiling { ConsumedMinor = long.MaxValue / 2 };
        Assert.True(open.HasRoomFor(long.MaxValue));
        Assert.Equal(0, open.Level());
    }

    [Theory]
    [InlineData("2026-07-01", 50, 100, "2026-12-30")]
    [InlineData("2026-07-01", 100, 100, "2026-07-01")]
    [InlineData("2026-07-01", 0, 100, null)]
    [InlineData("2026-01-05", 50, 100, null)]
    public void The_forecast_goes_on_in_the_pace_so_far(string today, long taken, long limit, string? expected) =>
        Assert.Equal(expected is null ? null : Some.Day(expected), CeilingForecast.ReachedOn(Some.Day("2026-01-01"), Some.Day(today), taken, limit));
}
