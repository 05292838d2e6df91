package org.proposaldesk.database;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads rows into records, the component {@code askedOn} from the column {@code asked_on}; values are converted as Spring converts
 * them, and an empty column gives the zero of a primitive component. Spring's own mapper asks the driver for {@code askedOn} first,
 * and the refused question costs more than the whole row.
 */
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private static final ClassValue<RecordMapper<?>> MAPPERS = new ClassValue<>() {
        @Override
        protected RecordMapper<?> computeValue(Class<?> type) {
            return new RecordMapper<>(type.asSubclass(Record.class));
        }
    };

    private final Constructor<T> constructor;
    private final String[] columns;
    private final TypeDescriptor[] types;

    private RecordMapper(Class<T> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        columns = Arrays.stream(BeanUtils.getParameterNames(constructor)).map(JdbcUtils::convertPropertyNameToUnderscoreName).toArray(String[]::new);
        types = new TypeDescriptor[columns.length];
        Arrays.setAll(types, index -> new TypeDescriptor(new MethodParameter(constructor, index)));
    }

    /** The mapper of a kind of record. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) MAPPERS.get(type);
    }

    /** @throws SQLException when a component has no column */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int index = 0; index < values.length; index++) {
            Object value = JdbcUtils.getResultSetValue(row, row.findColumn(columns[index]), types[index].getType());
            values[index] = value == null || types[index].getObjectType().isInstance(value) ? value : CONVERSION.convert(value, types[index]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
