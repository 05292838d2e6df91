package org.proposaldesk.process;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/** The beans that expressions in models can reach, and no others; looked up when they are first asked for. */
class ModelBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;
    private final Set<String> names;

    ModelBeans(BeanFactory beans, Set<String> names) {
        this.beans = beans;
        this.names = names;
    }

    @Override
    public boolean containsKey(Object name) {
        return names.contains(name);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream().map(name -> (Entry<Object, Object>) new SimpleEntry<Object, Object>(name, get(name)))
                .collect(Collectors.toSet());
    }
}
